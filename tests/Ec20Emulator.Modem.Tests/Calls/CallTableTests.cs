using Ec20Emulator.Modem.Features.Calls;

namespace Ec20Emulator.Modem.Tests.Calls;

[Parallelizable(ParallelScope.All)]
internal sealed class CallTableTests
{
    private static readonly PhoneNumber Somebody = PhoneNumber.Of("10086")!.Value;

    [Test]
    public void Begin_AfterACallHasEnded_TakesTheLowestFreeId()
    {
        var table = new CallTable();
        var calls = Enumerable.Range(0, 3).Select(_ => Begin(table)).ToArray();
        table.End(calls[0], EndReason.RemoteHungUp);
        Assert.That(Begin(table).Id, Is.EqualTo(1));
        Assert.That(table.All.Select(call => call.Id), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public void Begin_OfAnEighthCall_Throws()
    {
        var table = new CallTable();
        for (var i = 0; i < 7; i++)
            Begin(table);
        Assert.That(table.HasRoom, Is.False);
        Assert.That(() => Begin(table), Throws.InvalidOperationException.With.Message.Contains("7 calls"));
        Assert.That(table.All, Has.Count.EqualTo(7));
    }

    [Test]
    public void PacketBearer_ThatCounts_TakesOneOfTheSevenIds()
    {
        var table = new CallTable { CountsPacketBearer = true };
        for (var i = 0; i < 6; i++)
            Begin(table);
        Assert.That(table.All.Select(call => call.Id), Is.EqualTo(new[] { 2, 3, 4, 5, 6, 7 }));
        Assert.That(table.HasRoom, Is.False);
        Assert.That(() => Begin(table), Throws.InvalidOperationException);
        Assert.That(() => table.CountsPacketBearer = false, Throws.InvalidOperationException.With.Message.Contains("ids"));
    }

    [TestCase("Outgoing", "Incoming")]
    [TestCase("Outgoing", "Active")]
    [TestCase("Incoming", "Dialing")]
    [TestCase("Incoming", "Held")]
    public void Begin_InAStateThatIsNoBeginning_Throws(string direction, string first) => Assert.That(
        () => new CallTable().Begin(id => new Call(id, Enum.Parse<CallDirection>(direction), Somebody, Enum.Parse<CallState>(first))),
        Throws.InvalidOperationException);

    [Test]
    public void Move_OfEveryPairOfStates_FollowsTheTable()
    {
        foreach (var from in Enum.GetValues<CallState>())
        {
            foreach (var to in Enum.GetValues<CallState>())
            {
                var call = new Call(1, CallDirection.Incoming, Somebody, from);
                if (CallStates.Allow(from, to))
                    Assert.That(() => call.Enter(to), Throws.Nothing, $"{from} to {to}");
                else
                    Assert.That(() => call.Enter(to), Throws.InvalidOperationException, $"{from} to {to}");
            }
        }
        Assert.That(CallStates.Allow(CallState.Held, CallState.Alerting), Is.False);
        Assert.That(CallStates.Allow(CallState.Dialing, CallState.Active), Is.True, "some networks do not tell that it rings");
    }

    [Test]
    public void End_Twice_TellsOnce()
    {
        var table = new CallTable();
        var ended = new List<Call>();
        table.Ended += ended.Add;
        var call = Begin(table);
        table.End(call, EndReason.Busy, 17);
        table.End(call, EndReason.HungUp);
        Assert.That(ended, Is.EqualTo(new[] { call }));
        Assert.That((call.EndReason, call.Cause), Is.EqualTo((EndReason.Busy, 17)));
        Assert.That(() => call.Enter(CallState.Alerting), Throws.InvalidOperationException);
    }

    [Test]
    public void Together_EndingTheCallBeforeTheOneThatWaits_DoesNotLetItRing()
    {
        var table = new CallTable();
        var states = new List<CallState>();
        var first = Begin(table);
        var waiting = table.Begin(id => new Call(id, CallDirection.Incoming, Somebody, CallState.Waiting));
        table.Changed += call => states.Add(call.State);
        table.Together(() =>
        {
            table.End(first, EndReason.HungUp);
            table.Move(waiting, CallState.Active);
        });
        Assert.That(states, Is.EqualTo(new[] { CallState.Active }));
    }

    [Test]
    public void Tones_BeyondTheLimit_AreTheNewest()
    {
        var call = new Call(1, CallDirection.Incoming, Somebody, CallState.Active);
        call.Hear(Enumerable.Range(0, Call.MostTones + 5).Select(i => new DtmfTone((char)('0' + i % 10), i % 256)));
        Assert.That(call.Tones, Has.Count.EqualTo(Call.MostTones));
        Assert.That(call.Tones.First(), Is.EqualTo(new DtmfTone('5', 5)));
    }

    private static Call Begin(CallTable table) => table.Begin(id => new Call(id, CallDirection.Outgoing, Somebody, CallState.Dialing));
}
