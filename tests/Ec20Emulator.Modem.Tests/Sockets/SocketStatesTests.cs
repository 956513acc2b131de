using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.TestKit;

namespace Ec20Emulator.Modem.Tests.Sockets;

[TestFixture]
[Parallelizable(ParallelScope.All)]
[Clauses("C6.6")]
internal sealed class SocketStatesTests
{
    private static readonly Dictionary<(SocketState From, SocketEvent Happened), SocketState> Possible = new()
    {
        [(SocketState.Initial, SocketEvent.OpenAccepted)] = SocketState.Opening,
        [(SocketState.Opening, SocketEvent.Established)] = SocketState.Connected,
        [(SocketState.Opening, SocketEvent.Bound)] = SocketState.Listening,
        [(SocketState.Opening, SocketEvent.OpenFailed)] = SocketState.Closing,
        [(SocketState.Opening, SocketEvent.Freed)] = SocketState.Initial,
        [(SocketState.Connected, SocketEvent.Ended)] = SocketState.Closing,
        [(SocketState.Connected, SocketEvent.CloseAccepted)] = SocketState.Closing,
        [(SocketState.Connected, SocketEvent.Freed)] = SocketState.Initial,
        [(SocketState.Listening, SocketEvent.Ended)] = SocketState.Closing,
        [(SocketState.Listening, SocketEvent.Freed)] = SocketState.Initial,
        [(SocketState.Closing, SocketEvent.Ended)] = SocketState.Closing,
        [(SocketState.Closing, SocketEvent.CloseAccepted)] = SocketState.Closing,
        [(SocketState.Closing, SocketEvent.Freed)] = SocketState.Initial,
    };

    private static IEnumerable<TestCaseData> AllPairs() =>
        from state in Enum.GetValues<SocketState>()
        from happened in Enum.GetValues<SocketEvent>()
        select new TestCaseData(state, happened);

    [TestCaseSource(nameof(AllPairs))]
    public void Event_InAState_LeadsWhereTheManualSaysOrCannotHappen(SocketState state, SocketEvent happened)
    {
        if (Possible.TryGetValue((state, happened), out var next))
            Assert.That(SocketStates.Next(state, happened), Is.EqualTo(next));
        else
            Assert.Throws<InvalidOperationException>(() => SocketStates.Next(state, happened));
    }

    [TestCase(SocketState.Initial, 0)]
    [TestCase(SocketState.Opening, 1)]
    [TestCase(SocketState.Connected, 2)]
    [TestCase(SocketState.Listening, 3)]
    [TestCase(SocketState.Closing, 4)]
    public void State_HasTheNumberTheModemPrints(SocketState state, int printed) => Assert.That((int)state, Is.EqualTo(printed));
}
