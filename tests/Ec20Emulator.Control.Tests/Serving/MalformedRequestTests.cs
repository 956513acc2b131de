namespace Ec20Emulator.Control.Tests.Serving;

/// <summary>Requests that chance has spoilt: bytes changed, lost, doubled, pieces of others in between. None hangs, none is logged as a defect.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class MalformedRequestTests
{
    private const int AtOnce = 8;

    private static readonly RawRequest[] Good =
    [
        RawRequest.Of("GET", ""),
        RawRequest.Of("GET", "journal?after=0&most=10"),
        RawRequest.Of("POST", "journal/verify", """{"pattern":"AT+CSQ","times":{"exactly":0}}"""),
        RawRequest.Of("POST", "faults", """{"type":"latency","toxicity":0.5,"times":1,"attributes":{"delayMs":1}}"""),
        RawRequest.Of("DELETE", "faults/1"),
        RawRequest.Of("POST", "urcs", """{"line":"+X","when":{"position":"afterFinal","command":"AT+CSQ"}}"""),
        RawRequest.Of("PUT", "network/signal", """{"signal":3}"""),
        RawRequest.Of("PUT", "files/RAM:a", "all that is in the file"),
        RawRequest.InChunks("POST", "sms/received", """{"from":"+491701234567","text":"hello"}"""),
        RawRequest.Of("POST", "clock/advance", """{"byMs":1}"""),
    ];

    [TestCase(400)]
    [TestCase(20_000, Explicit = true, Category = "Attack")]
    public async Task Request_SpoiltByChance_IsRefusedOrDone_AndTheNextOneIsServed(int requests)
    {
        await using var api = await ApiModem.StartAsync();
        await Parallel.ForAsync(0, requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (seed, _) =>
        {
            var random = new Random(seed);
            await RawRequest.OfBytes(Spoil(Good[seed % Good.Length].Bytes, random)).EndsAsync(api.Server.Address);
        });
        await api.WhenWatchedAsync(0);
        await api.GetAsync("");
    }

    private static byte[] Spoil(byte[] request, Random random)
    {
        var bytes = request.ToList();
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var count = Math.Min(bytes.Count - at, random.Next(1, 12));
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when bytes.Count > count:
                    bytes.RemoveRange(at, count);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, count));
                    break;
                case 3:
                    bytes.InsertRange(at, Enumerable.Range(0, count).Select(_ => (byte)random.Next(256)));
                    break;
                default:
                    var other = Good[random.Next(Good.Length)].Bytes;
                    bytes.InsertRange(at, other.Skip(random.Next(other.Length)).Take(40));
                    break;
            }
        }
        return [.. bytes];
    }
}
