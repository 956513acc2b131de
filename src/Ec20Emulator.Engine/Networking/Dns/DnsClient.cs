using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Networking.Dns;

/// <summary>Asks the DNS servers of a PDP context for the addresses of a name, over UDP.</summary>
/// <param name="network">Where the queries go; a map such as <c>10.0.0.1:53=127.0.0.1:5353</c> is followed.</param>
/// <param name="time">Clock of the retries.</param>
/// <param name="seed">Of the transaction ids.</param>
/// <param name="log">Says which server was passed over and why.</param>
internal sealed partial class DnsClient(INetwork network, TimeProvider time, int seed, ILogger log)
{
    /// <summary>Port of a DNS server.</summary>
    public const int Port = 53;

    /// <summary>Times each server is asked.</summary>
    public const int Rounds = 2;

    /// <summary>Responses to one query that are looked at; a flood beyond it ends the query.</summary>
    private const int MostResponses = 1000;

    /// <summary>Time a server has to answer.</summary>
    public static readonly TimeSpan ServerTimeout = TimeSpan.FromSeconds(5);

    private readonly Random _ids = new(seed);

    /// <summary>IPv4 addresses of a name; where it has none, IPv6 addresses.</summary>
    /// <param name="host">A name, not a literal address.</param>
    /// <param name="servers">At least one; asked in turn.</param>
    /// <param name="cancellationToken">The caller's bound.</param>
    /// <exception cref="NetworkException">With <see cref="NetworkFailure.NameNotResolved"/>: no such name, no address, no server answers.</exception>
    public async Task<ResolvedName> ResolveAsync(string host, IReadOnlyList<IPAddress> servers, CancellationToken cancellationToken)
    {
        IReadOnlyList<IPAddress> plain = [.. servers.Select(AddressLiteral.Plain)];
        var name = host.TrimEnd('.').ToLowerInvariant();
        foreach (var type in new[] { DnsRecordType.A, DnsRecordType.Aaaa })
        {
            var answer = await AskAsync(new DnsQuestion(name, type), plain, cancellationToken);
            if (answer.Addresses.Count > 0)
                return new ResolvedName(answer.Addresses, answer.TimeToLive);
        }

        throw new NetworkException(NetworkFailure.NameNotResolved, $"'{host}' exists but has no address");
    }

    private async Task<DnsAnswer> AskAsync(DnsQuestion question, IReadOnlyList<IPAddress> servers, CancellationToken cancellationToken)
    {
        var query = new DnsQuery(NextId(), question);
        var bytes = Write(query);
        await using var socket = network.BindDatagram(0);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var server in servers)
            {
                var response = await AskAsync(socket, query, bytes, server, servers, cancellationToken);
                if (response is null)
                    continue;
                if (response.ResponseCode == DnsResponseCode.NameError)
                    throw new NetworkException(NetworkFailure.NameNotResolved, $"'{question.Name}' does not exist, says a DNS server");
                return DnsAnswer.Of(response, question);
            }
        }

        throw new NetworkException(NetworkFailure.NameNotResolved,
            string.Create(CultureInfo.InvariantCulture, $"no DNS server answers for '{question.Name}': {string.Join(", ", servers)} asked {Rounds} times"));
    }

    // The response, or null where it is the next server's turn.
    private async Task<DnsMessage?> AskAsync(
        IDatagramSocket socket, DnsQuery query, byte[] bytes, IPAddress server, IReadOnlyList<IPAddress> servers, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(ServerTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await socket.SendAsync(bytes, new NetworkTarget(server.ToString(), Port, []), either.Token);
            var response = await ReceiveAsync(socket, query, servers, either.Token);
            if (response?.ResponseCode is DnsResponseCode.NoError or DnsResponseCode.NameError)
                return response;
            LogUseless(server, query.Question.Name, response?.ResponseCode.ToString() ?? "too many foreign datagrams");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogSilent(server, query.Question.Name, ServerTimeout.TotalSeconds);
        }
        catch (NetworkException failure)
        {
            LogUseless(server, query.Question.Name, failure.Message);
        }

        return null;
    }

    private async Task<DnsMessage?> ReceiveAsync(IDatagramSocket socket, DnsQuery query, IReadOnlyList<IPAddress> servers, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        for (var count = 0; count < MostResponses; count++)
        {
            var (size, from) = await socket.ReceiveAsync(buffer, cancellationToken);
            if (from.Port == Port && servers.Contains(from.Address) && TryRead(buffer.AsSpan(0, size), from, out var response) && query.IsAnsweredBy(response))
                return response;
        }

        return null;
    }

    private bool TryRead(ReadOnlySpan<byte> bytes, IPEndPoint from, [NotNullWhen(true)] out DnsMessage? response)
    {
        try
        {
            response = DnsMessageReader.Read(bytes);
            return true;
        }
        catch (DnsFormatException malformed)
        {
            LogMalformed(from, malformed.Message);
            response = null;
            return false;
        }
    }

    private static byte[] Write(DnsQuery query)
    {
        try
        {
            return DnsMessageWriter.WriteQuery(query.Id, query.Question);
        }
        catch (DnsFormatException impossible)
        {
            throw new NetworkException(NetworkFailure.NameNotResolved, impossible.Message, impossible);
        }
    }

    private ushort NextId()
    {
        lock (_ids)
            return (ushort)_ids.Next(ushort.MaxValue + 1);
    }

    [LoggerMessage(EventId = 3030, Level = LogLevel.Information, Message = "DNS server {Server} does not answer for '{Name}' within {Seconds} s")]
    private partial void LogSilent(IPAddress server, string name, double seconds);

    [LoggerMessage(EventId = 3031, Level = LogLevel.Information, Message = "DNS server {Server} is of no use for '{Name}': {Reason}")]
    private partial void LogUseless(IPAddress server, string name, string reason);

    [LoggerMessage(EventId = 3032, Level = LogLevel.Information, Message = "Ignored a datagram from DNS server {Server}: {Reason}")]
    private partial void LogMalformed(IPEndPoint server, string reason);
}
