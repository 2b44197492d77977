"""What a walk through a file can meet."""


class CutOff(Exception):
    """The file ends before its format says it may."""


class Misshapen(Exception):
    """The file does not follow the format its beginning announces."""
