"""The program around the rules: window loop, devices, scenes, what is saved, and the command line."""
