namespace Ec20Emulator.Modem.Features.Ftp;

/// <summary>State of the FTP client, as AT+QFTPSTAT prints it.</summary>
internal enum FtpState
{
    /// <summary>A server is being opened.</summary>
    Opening = 0,

    /// <summary>Logged in, nothing under way.</summary>
    Idle = 1,

    /// <summary>A command or a transfer is under way.</summary>
    Transferring = 2,

    /// <summary>The server is being left.</summary>
    Closing = 3,

    /// <summary>There is no server.</summary>
    Closed = 4,
}
