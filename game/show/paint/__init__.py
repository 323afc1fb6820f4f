"""What every picture is made of; knows no world."""
