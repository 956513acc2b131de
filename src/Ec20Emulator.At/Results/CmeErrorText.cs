namespace Ec20Emulator.At.Results;

/// <summary>The words of +CME ERROR under AT+CMEE=2 (at-engine.md 6, gnss.md 1).</summary>
public static class CmeErrorText
{
    /// <summary>The text of an error, such as <c>SIM not inserted</c>.</summary>
    public static string Of(CmeError error) => error switch
    {
        CmeError.PhoneFailure => "phone failure",
        CmeError.OperationNotAllowed => "operation not allowed",
        CmeError.OperationNotSupported => "operation not supported",
        CmeError.SimNotInserted => "SIM not inserted",
        CmeError.SimPinRequired => "SIM PIN required",
        CmeError.SimPukRequired => "SIM PUK required",
        CmeError.SimFailure => "SIM failure",
        CmeError.SimBusy => "SIM busy",
        CmeError.IncorrectPassword => "incorrect password",
        CmeError.SimPin2Required => "SIM PIN2 required",
        CmeError.SimPuk2Required => "SIM PUK2 required",
        CmeError.MemoryFull => "memory full",
        CmeError.InvalidIndex => "invalid index",
        CmeError.NotFound => "not found",
        CmeError.MemoryFailure => "memory failure",
        CmeError.TextTooLong => "text string too long",
        CmeError.InvalidText => "invalid characters in text string",
        CmeError.DialStringTooLong => "dial string too long",
        CmeError.InvalidDialString => "invalid characters in dial string",
        CmeError.NoNetworkService => "no network service",
        CmeError.NetworkTimeout => "network timeout",
        CmeError.GnssInvalidParameters => "Invalid parameter(s)",
        CmeError.GnssBusy => "GNSS subsystem busy",
        CmeError.GnssLocked => "GNSS locked",
        CmeError.GnssEndedByEmergency => "End by E911",
        CmeError.GnssSessionOngoing => "Session is ongoing",
        CmeError.GnssSessionNotActive => "Session not active",
        CmeError.GnssFunctionNotEnabled => "Function not enabled",
        CmeError.GnssTime => "Time information error",
        CmeError.GnssXtraNotEnabled => "XTRA not enabled",
        CmeError.GnssXtraFileOpen => "XTRA file open failed",
        CmeError.GnssXtraFileDamaged => "Bad CRC for XTRA data file",
        CmeError.GnssInternalResource => "Internal resource error",
        CmeError.GnssNotFixed => "Not fixed now",
        CmeError.AudioUnknown => "audio unknown error",
        CmeError.AudioInvalidParameters => "audio invalid parameters",
        CmeError.AudioNotSupported => "audio operation not supported",
        CmeError.AudioBusy => "audio device busy",
        _ => "unknown",
    };
}
