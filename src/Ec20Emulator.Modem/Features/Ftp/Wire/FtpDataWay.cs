namespace Ec20Emulator.Modem.Features.Ftp.Wire;

/// <summary>How a data connection is made.</summary>
/// <param name="IsPassive">True where the modem dials.</param>
/// <param name="IsText">"filetype" 1: TYPE A.</param>
/// <param name="KeepsToServer">"data_address" 1: the address of the control connection counts, whatever the server says.</param>
/// <param name="PortSeed">Where the search for a port of the modem begins.</param>
internal sealed record FtpDataWay(bool IsPassive, bool IsText, bool KeepsToServer, int PortSeed);
