using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Tables;
using Ec20Emulator.Qmi.Tests.Hosts;

namespace Ec20Emulator.Qmi.Tests.Services;

/// <summary>VOICE, and the AT commands that show the same.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CallTests
{
    [Test]
    public async Task Call_ThatIsMade_IsInClcc_AndEachStepIsTold()
    {
        await using var bench = await QmiBench.StartAsync();
        var voice = await bench.UseAsync(QmiServiceType.Voice);
        await voice.DoAsync(VoiceTable.RegisterIndications, VoiceTable.TellsCalls.Write(1));
        var id = (await voice.DoAsync(VoiceTable.Dial, VoiceTable.Number.Write("+4915112345678")))[VoiceTable.SameCall].Number();
        await bench.Modem.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.That(await bench.AtAsync("AT+CLCC"), Does.Contain($"+CLCC: {id},0,0,0,0,\"+4915112345678\",145"));
        await voice.DoAsync(VoiceTable.Burst, VoiceTable.Keys.Write(id, "12#"));
        await voice.DoAsync(VoiceTable.End, VoiceTable.Call.Write(id));
        var told = await voice.TakeAsync(VoiceTable.AllCallStatus);
        Assert.That(told.Select(one => one[VoiceTable.ToldCalls].List()[0].Number(1)), Is.EqualTo(new[] { 4, 5, 3, 9 }), "dialling, alerting, conversation, end");
        Assert.That(await bench.AtAsync("AT+CLCC"), Does.Not.Contain("+CLCC"));
    }

    [Test]
    public async Task Call_ThatComes_IsAnswered()
    {
        await using var bench = await QmiBench.StartAsync();
        var voice = await bench.UseAsync(QmiServiceType.Voice);
        await bench.Modem.Modem.Calls.RingAsync("+4915112345678");
        var call = (await voice.DoAsync(VoiceTable.GetAllCalls))[VoiceTable.Calls].List().Single();
        Assert.That((call.Number(1), call.Number(3)), Is.EqualTo((2, 2)), "incoming, from the other party");
        await voice.DoAsync(VoiceTable.Answer, VoiceTable.Call.Write(call.Number()));
        Assert.That(await bench.AtAsync("AT+CLCC"), Does.Contain(",1,0,0,0,"));
        await voice.DoAsync(VoiceTable.StartTone, VoiceTable.Key.Write(call.Number(), '5'));
        await bench.Modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await voice.DoAsync(VoiceTable.StopTone, VoiceTable.Call.Write(call.Number()));
        await voice.DoAsync(VoiceTable.Manage, VoiceTable.ManageAction.Write(8));
        Assert.That((await voice.AskAsync(VoiceTable.Answer, VoiceTable.Call.Write(call.Number()))).Error, Is.EqualTo(QmiError.InvalidArgument), "there is no such call");
        Assert.That((await voice.AskAsync(VoiceTable.Dial, VoiceTable.Number.Write("hello"))).Error, Is.EqualTo(QmiError.InvalidArgument));
    }
}
