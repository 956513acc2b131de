namespace Ec20Emulator.Ppp.Authentication;

/// <summary>Who the host is to be.</summary>
/// <param name="User">User name.</param>
/// <param name="Password">Password. Never logged.</param>
internal sealed record PppCredentials(string User, string Password);
