namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>The meaning of each <see cref="FileError"/>, for the log; the wire carries the number.</summary>
internal static class FileErrorText
{
    /// <summary>The meaning in words.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a member of <see cref="FileError"/>.</exception>
    internal static string Of(FileError error) => error switch
    {
        FileError.InvalidInput => "invalid input value",
        FileError.LargerThanFile => "larger than the size of the file",
        FileError.ReadZeroByte => "read zero byte",
        FileError.DriveFull => "drive full",
        FileError.FileNotFound => "file not found",
        FileError.InvalidFileName => "invalid file name",
        FileError.FileAlreadyExists => "file already exists",
        FileError.WriteFailed => "write failed",
        FileError.OpenFailed => "open failed",
        FileError.ReadFailed => "read failed",
        FileError.TooManyOpenFiles => "too many open files",
        FileError.ReadOnly => "file is read only",
        FileError.InvalidHandle => "invalid handle",
        FileError.ListFailed => "listing failed",
        FileError.DeleteFailed => "delete failed",
        FileError.DiskInformationFailed => "disk information failed",
        FileError.NoSpace => "no space",
        FileError.Timeout => "timeout",
        FileError.FileTooLarge => "file too large",
        FileError.InvalidParameter => "invalid parameter",
        FileError.FileAlreadyOpen => "file already open",
        _ => throw new ArgumentOutOfRangeException(nameof(error), error, "not a file error"),
    };
}
