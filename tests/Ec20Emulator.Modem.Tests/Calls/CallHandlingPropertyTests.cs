using Ec20Emulator.Modem.Features.Calls;
using FsCheck;
using FsCheck.Fluent;

namespace Ec20Emulator.Modem.Tests.Calls;

[Parallelizable(ParallelScope.All)]
internal sealed class CallHandlingPropertyTests
{
    private static readonly PhoneNumber Somebody = PhoneNumber.Of("10086")!.Value;

    [Test]
    public void AnySteps_KeepTheRulesOfTheTable() =>
        Prop.ForAll(Gen.Choose(0, 16).Zip(Gen.Choose(1, 7)).ListOf().ToArbitrary(), Play)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(100));

    private static void Play(IEnumerable<(int Step, int Id)> steps)
    {
        var table = new CallTable();
        var handling = new CallHandling(table);
        var history = new List<string>();
        foreach (var (step, id) in steps)
        {
            var before = Image(table);
            var isDone = Do(table, handling, step, id);
            history.Add($"{step}({id}){(isDone ? "" : " refused")}");
            var told = string.Join(", ", history);
            Assert.That(CallInvariants.Broken(table.All), Is.Null, told);
            if (!isDone)
                Assert.That(Image(table), Is.EqualTo(before), $"what cannot be done changes nothing: {told}");
        }
    }

    private static string Image(CallTable table) => string.Join(';', table.All.Select(call => $"{call.Id} {call.State} {call.IsMultiparty}"));

    private static bool Do(CallTable table, CallHandling handling, int step, int id) => step switch
    {
        0 => handling.Answer(),
        1 => handling.RejectOrReleaseHeld(),
        2 => handling.ReleaseAndTake(),
        3 => handling.Release(id),
        4 or 5 => handling.HoldAndTake(),
        6 => handling.HoldAllBut(id),
        7 or 8 => handling.Join(),
        9 => handling.Transfer(),
        10 or 11 => handling.MakeRoomToDial() && Begin(table, CallDirection.Outgoing, CallState.Dialing),
        12 => !table.All.Any(call => call.IsOffered) && table.HasRoom
            && Begin(table, CallDirection.Incoming, table.All.Count == 0 ? CallState.Incoming : CallState.Waiting),
        13 => table[id] is { State: CallState.Dialing } call && Move(table, call, CallState.Alerting),
        14 or 15 => table.All.FirstOrDefault(call => call.IsBeingSetUp) is { } call && Move(table, call, CallState.Active),
        _ => table[id] is { } call && End(table, call),
    };

    private static bool Begin(CallTable table, CallDirection direction, CallState first)
    {
        table.Begin(id => new Call(id, direction, Somebody, first));
        return true;
    }

    private static bool Move(CallTable table, Call call, CallState state)
    {
        table.Move(call, state);
        return true;
    }

    private static bool End(CallTable table, Call call)
    {
        table.End(call, EndReason.RemoteHungUp);
        return true;
    }
}
