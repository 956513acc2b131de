namespace Ec20Emulator.Tls.Trust;

/// <summary>Why a server's certificate is refused.</summary>
/// <param name="Alert">The alert that tells the server.</param>
/// <param name="Reason">The story for the log.</param>
internal sealed record TrustVerdict(short Alert, string Reason);
