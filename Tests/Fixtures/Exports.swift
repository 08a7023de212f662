// Tests that use the fixtures use temporary folders, too, so one import gives them both.
@_exported import TestSupport
