using System.Net;

namespace Ec20Emulator.Ppp.Dns;

/// <summary>Resolves names for the host.</summary>
internal interface INameGateway
{
    /// <summary>Resolves a name.</summary>
    /// <param name="name">Host name.</param>
    /// <param name="wantsV6">Family of the addresses asked for.</param>
    /// <param name="answered">Called with the answer.</param>
    void Resolve(string name, bool wantsV6, Action<NameAnswer> answered);
}

/// <summary>What became of a query.</summary>
/// <param name="Exists">False where there is no such name, as far as anybody knows.</param>
/// <param name="Addresses">Addresses of the family asked for; may be none.</param>
/// <param name="TimeToLive">Seconds the answer may be kept.</param>
internal sealed record NameAnswer(bool Exists, IReadOnlyList<IPAddress> Addresses, int TimeToLive);
