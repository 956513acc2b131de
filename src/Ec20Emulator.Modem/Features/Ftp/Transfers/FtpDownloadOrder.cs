namespace Ec20Emulator.Modem.Features.Ftp.Transfers;

/// <summary>What is downloaded, and where to.</summary>
/// <param name="Command">The command of the protocol.</param>
/// <param name="File">A file of the modem, or <see cref="FtpDownloads.Port"/>.</param>
internal sealed record FtpDownloadOrder(string Command, string File)
{
    /// <summary>True for lists, which are text whatever "filetype" says.</summary>
    public bool IsText { get; init; }

    /// <summary>Where in the remote file it begins.</summary>
    public long Start { get; init; }

    /// <summary>Most bytes; null = to the end.</summary>
    public long? Length { get; init; }
}
