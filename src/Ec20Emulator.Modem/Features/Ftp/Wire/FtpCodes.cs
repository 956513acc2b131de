using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Sockets.Replies;

namespace Ec20Emulator.Modem.Features.Ftp.Wire;

/// <summary>The codes of the module for what servers say, and for their silence (http-mqtt-ftp.md 5).</summary>
internal static class FtpCodes
{
    /// <summary>The code of a reply that refuses.</summary>
    public static CmeError Of(ServerReply reply) => reply.Code switch
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

    /// <summary>The failure a missing reply is.</summary>
    public static FtpFailureException Of(ReplyException trouble) => new(
        trouble.Trouble switch
        {
            ReplyTrouble.Closed => CmeError.FtpClosedByPeer,
            ReplyTrouble.Broken => CmeError.FtpControlClosed,
            _ => CmeError.FtpUnknown,
        },
        0,
        trouble.Message);
}
