using System.Net;

namespace Ec20Emulator.Modem.Networking.Dns;

/// <summary>What a response says about a question: the addresses at the end of the chain of aliases.</summary>
/// <param name="Addresses">None where the name has no address of the type asked for.</param>
/// <param name="TimeToLive">The shortest of the records used, in seconds; 0 without addresses.</param>
internal sealed record DnsAnswer(IReadOnlyList<IPAddress> Addresses, int TimeToLive)
{
    /// <summary>Aliases followed at most.</summary>
    internal const int MostAliases = 16;

    /// <summary>Follows the aliases of a response from the name asked for.</summary>
    public static DnsAnswer Of(DnsMessage message, DnsQuestion question)
    {
        var name = question.Name;
        var timeToLive = int.MaxValue;
        for (var aliases = 0; aliases <= MostAliases; aliases++)
        {
            var found = message.Answers.Where(record => record.Address is not null && record.Name == name).ToList();
            if (found.Count > 0)
                return new DnsAnswer([.. found.Select(record => record.Address!).Distinct()], Math.Min(timeToLive, found.Min(record => record.TimeToLive)));
            if (message.Answers.FirstOrDefault(record => record.Target is not null && record.Name == name) is not { } alias)
                break;
            name = alias.Target!;
            timeToLive = Math.Min(timeToLive, alias.TimeToLive);
        }

        return new DnsAnswer([], 0);
    }
}
