"""Other languages: gettext catalogues over the English of the code and of the seeds."""
