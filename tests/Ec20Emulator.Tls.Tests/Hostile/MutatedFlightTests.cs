using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;
using Ec20Emulator.Tls.Tests.Handshakes;
using Ec20Emulator.Tls.Tests.Sessions;

namespace Ec20Emulator.Tls.Tests.Hostile;

/// <summary>What servers said in good handshakes of every cell, changed, cut and repeated, twelve openings at a time.</summary>
[NonParallelizable]
public partial class MutatedFlightTests
{
    private const int AtOnce = 12;
    private const long MostGrowth = 16 * 1024 * 1024;

    private readonly List<(TlsClientSettings Settings, byte[] Flight)> _recorded = [];

    [OneTimeSetUp]
    public async Task RecordGoodHandshakes()
    {
        foreach (var cell in Cells.All())
        {
            var asks = _recorded.Count % 2 == 0;
            var settings = TlsDial.Mutual(TlsDial.Exactly((TlsVersion)cell[0], (ushort)cell[1]));
            var flight = new List<byte>();
            var server = new MemoryServer(new BouncyTlsServerOptions { Certificate = TestCertificates.ChainedServer, RequireClientCertificate = asks });
            server.Filter = (_, record) =>
            {
                flight.AddRange(record);
                return record;
            };
            await (await MemoryDial.OpenAsync(server, settings)).DisposeAsync();
            _recorded.Add((settings with { MinimumVersion = TlsVersion.Ssl30 }, [.. flight]));
        }
    }

    [TestCase(400)]
    [TestCase(80_000, Explicit = true, Category = "Attack")]
    public async Task Connect_MutatedFlights_EachEndsInATlsFailure(int openings)
    {
        var ends = new ConcurrentDictionary<string, int>();
        var slowest = TimeSpan.Zero;
        var warmUp = openings / 4;
        await RunAsync(0, warmUp);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await RunAsync(warmUp, openings);

        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        await TestContext.Out.WriteLineAsync($"{openings} openings, slowest {slowest.TotalMilliseconds:0} ms, memory {growth / 1024.0:+0;-0} KiB");
        foreach (var (end, count) in ends.OrderByDescending(end => end.Value))
            await TestContext.Out.WriteLineAsync($"{count,6} {end}");
        Assert.That(growth, Is.LessThan(MostGrowth));
        Assert.That(ends.Values.Sum(), Is.EqualTo(openings));

        Task RunAsync(int from, int to) => Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            var began = Stopwatch.GetTimestamp();
            ends.AddOrUpdate(await OpenAsync(number), 1, (_, count) => count + 1);
            var took = Stopwatch.GetElapsedTime(began);
            lock (ends)
                slowest = took > slowest ? took : slowest;
        });
    }

    [GeneratedRegex(@"sent ([a-z_]+\(\d+\))")]
    private static partial Regex AlertName();

    private async Task<string> OpenAsync(int seed)
    {
        var random = new Random(seed);
        var (settings, flight) = _recorded[seed % _recorded.Count];
        var transport = new ReplayTransport(FlightMutation.Of(flight, random), random);
        try
        {
            await using var session = await TlsDial.Connector.ConnectAsync(transport, settings, CancellationToken.None).WaitAsync(TlsDial.Guard);
            return "open";
        }
        catch (TlsFailureException failure)
        {
            Assert.That(failure.Message, Does.Not.Contain("internal_error(80)").Or.Contain(": "), $"seed {seed} has no cause");
            return $"{failure.Failure} {AlertName().Match(failure.Message).Groups[1].Value}";
        }
    }
}
