namespace Ec20Emulator.Control.Tests.Serving;

/// <summary>Clients that go in the middle of a request: nothing is logged as a defect (the fixture sees to that), and nothing of them stays.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class AbandonedRequestTests
{
    private const int AtOnce = 8;

    private static readonly RawRequest[] Requests =
    [
        RawRequest.Of("POST", "journal/wait", """{"pattern":"AT+CSQ","timeoutMs":60000}"""),
        RawRequest.Of("POST", "faults", """{"type":"latency","times":1,"attributes":{"delayMs":1}}"""),
        RawRequest.Of("POST", "clock/advance", """{"byMs":1}"""),
        RawRequest.Of("PUT", "network/signal", """{"signal":3}"""),
        RawRequest.Of("PUT", "files/RAM:a", "all that is in the file"),
        RawRequest.InChunks("POST", "journal/wait", """{"pattern":"AT+CSQ","timeoutMs":60000}"""),
        RawRequest.InChunks("PUT", "files/RAM:b", "all that is in the file"),
        RawRequest.Of("GET", "journal?after=100000&waitMs=60000"),
        RawRequest.Of("GET", "journal/events"),
    ];

    [TestCaseSource(nameof(Requests))]
    public async Task Request_CutAtAnyByte_LeavesNothing(RawRequest request)
    {
        await using var api = await ApiModem.StartAsync();
        await EachAsync(request.Bytes.Length, bytes => bytes % 2 == 0 ? request.EndAsync(api.Server.Address, bytes) : request.ResetAsync(api.Server.Address, bytes));
        await api.WhenWatchedAsync(0);
        await api.GetAsync("");
    }

    [TestCaseSource(nameof(Requests))]
    public async Task Request_AbandonedAtAnyMoment_LeavesNothing(RawRequest request)
    {
        await using var api = await ApiModem.StartAsync();
        await EachAsync(60, turns => request.ResetAsync(api.Server.Address, request.Bytes.Length, turns));
        await api.WhenWatchedAsync(0);
        await api.GetAsync("");
    }

    /// <summary>A body of which the server has some in hand, a token of JSON begun, when its client goes.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public async Task Request_AbandonedWithinItsBody_LeavesNothing(bool reset)
    {
        await using var api = await ApiModem.StartAsync();
        foreach (var request in Requests.Where(request => request.BodyLength > 0))
        {
            await EachAsync(request.BodyLength, bytes => request.GoWithinBodyAsync(api.Server.Address, bytes, reset, () => api.GetAsync("/version")));
        }
        await api.WhenWatchedAsync(0);
        await api.GetAsync("");
    }

    private static Task EachAsync(int count, Func<int, Task> act) =>
        Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) => await act(number));
}
