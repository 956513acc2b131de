using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Features.Ftp.Wire;

/// <summary>A reply of a server (RFC 959 section 4.2).</summary>
/// <param name="Code">100-599.</param>
/// <param name="Text">What follows it in its last line.</param>
internal sealed record FtpReply(int Code, string Text)
{
    /// <summary>1xx: the transfer begins.</summary>
    public bool IsPreliminary => Code < 200;

    /// <summary>2xx: done.</summary>
    public bool IsDone => Code is >= 200 and < 300;

    /// <summary>3xx: go on.</summary>
    public bool IsIntermediate => Code is >= 300 and < 400;

    /// <summary>The code of the module for it, where it is a refusal (http-mqtt-ftp.md 5).</summary>
    public CmeError Error => Code switch
    {
        421 => CmeError.FtpServiceNotAvailable,
        425 => CmeError.FtpCannotOpenDataConnection,
        426 => CmeError.FtpTransferAborted,
        450 => CmeError.FtpFileActionNotTaken,
        451 => CmeError.FtpLocalError,
        452 => CmeError.FtpInsufficientStorage,
        500 => CmeError.FtpUnrecognizedCommand,
        501 => CmeError.FtpBadParameter,
        502 => CmeError.FtpNotImplemented,
        503 => CmeError.FtpBadSequence,
        504 => CmeError.FtpParameterNotImplemented,
        530 => CmeError.FtpNotLoggedIn,
        332 or 532 => CmeError.FtpNeedsAccount,
        550 => CmeError.FtpActionNotTaken,
        551 => CmeError.FtpPageTypeUnknown,
        552 => CmeError.FtpStorageExceeded,
        553 => CmeError.FtpBadFileName,
        _ => CmeError.FtpUnknown,
    };
}
