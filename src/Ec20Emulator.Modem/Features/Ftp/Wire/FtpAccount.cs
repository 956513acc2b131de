namespace Ec20Emulator.Modem.Features.Ftp.Wire;

/// <summary>How a server is opened: the settings at that moment.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">Port.</param>
/// <param name="User">Name.</param>
/// <param name="Password">Password.</param>
/// <param name="Ssl">"ssltype": 0 nothing is encrypted, 1 from the start, 2 after AUTH TLS.</param>
internal sealed record FtpAccount(string Host, int Port, string User, string Password, int Ssl);
