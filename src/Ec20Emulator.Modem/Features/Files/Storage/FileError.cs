namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>The <c>+CME ERROR:</c> numbers of the FILE commands, with what raises each here. They are always printed as numbers.</summary>
internal enum FileError
{
    /// <summary>A size, time-out, open mode or storage name out of range.</summary>
    InvalidInput = 400,

    /// <summary>A seek to a place outside the file.</summary>
    LargerThanFile = 401,

    /// <summary>Reading at the end of a file. Not raised: AT+QFREAD answers with a count of 0.</summary>
    ReadZeroByte = 402,

    /// <summary>An upload, copy or move larger than the free space, or one file more than the directory holds.</summary>
    DriveFull = 403,

    /// <summary>Listing, downloading, moving or reading a file that is not there.</summary>
    FileNotFound = 405,

    /// <summary>A name that is empty, longer than 80 bytes or holds a forbidden character.</summary>
    InvalidFileName = 406,

    /// <summary>AT+QFUPL of a name in use, AT+QFMOV onto one without leave to overwrite.</summary>
    FileAlreadyExists = 407,

    /// <summary>The host computer could not store the change, or the file's transfer has ended or is still under way.</summary>
    WriteFailed = 409,

    /// <summary>AT+QFOPEN for reading only of a missing file; opening, uploading or moving to a card that is not fitted.</summary>
    OpenFailed = 410,

    /// <summary>The host computer could not read. Not raised after start: contents are in memory from then on.</summary>
    ReadFailed = 411,

    /// <summary>An eleventh AT+QFOPEN.</summary>
    TooManyOpenFiles = 413,

    /// <summary>Writing or truncating through a read-only handle.</summary>
    ReadOnly = 414,

    /// <summary>A handle that is not open.</summary>
    InvalidHandle = 416,

    /// <summary>AT+QFLST of a card that is not fitted.</summary>
    ListFailed = 417,

    /// <summary>AT+QFDEL of a missing file.</summary>
    DeleteFailed = 418,

    /// <summary>AT+QFLDS of a card that is not fitted.</summary>
    DiskInformationFailed = 419,

    /// <summary>AT+QFWRITE of more than the free space.</summary>
    NoSpace = 420,

    /// <summary>AT+QFUPL that timed out before the first byte.</summary>
    Timeout = 421,

    /// <summary>A file larger than the whole RAM storage.</summary>
    FileTooLarge = 423,

    /// <summary>Fields that parse but are of the wrong count or type. Raised by the commands, not by the store.</summary>
    InvalidParameter = 425,

    /// <summary>The file is open or being uploaded.</summary>
    FileAlreadyOpen = 426,
}
