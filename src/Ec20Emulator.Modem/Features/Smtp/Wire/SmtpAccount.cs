using System.Net;

namespace Ec20Emulator.Modem.Features.Smtp.Wire;

/// <summary>How a server is met: the settings at that moment.</summary>
/// <param name="Login">Name and password; an empty name = the server is told neither.</param>
/// <param name="SslType">"ssltype": 0 nothing is encrypted, 1 from the start, 2 after STARTTLS.</param>
/// <param name="Address">Address of the PDP context, which is the modem's name; null = it has none.</param>
internal sealed record SmtpAccount((string Name, string Password) Login, int SslType, IPAddress? Address);
