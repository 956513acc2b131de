using System.Text;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Scenarios.Recording;
using Ec20Emulator.Scenarios.Transcripts;
using FsCheck.Fluent;

namespace Ec20Emulator.Scenarios.Tests.Recording;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DialogueRecorderTests
{
    private readonly ManualClock _clock = new(DateTimeOffset.UnixEpoch);
    private readonly StringWriter _written = new();
    private readonly DialogueRecorder _recorder;

    public DialogueRecorderTests() => _recorder = new DialogueRecorder(new TranscriptWriter(_written, _clock), _clock);

    [Test]
    public void Command_Echoed_IsALineAndItsFrames()
    {
        Host("AT+CSQ\r");
        Modem("AT+CSQ\r\r\n+CSQ: 20,99\r\n\r\nOK\r\n");
        Expect(">> AT+CSQ", "<< +CSQ: 20,99", "<< OK");
    }

    [Test]
    public void Command_ComingAndEchoedByteByByte_IsTheSame()
    {
        foreach (var c in "AT+CSQ\r")
        {
            Host($"{c}");
            Modem($"{c}");
        }
        foreach (var c in "\r\n+CSQ: 20,99\r\n\r\nOK\r\n")
            Modem($"{c}");
        Expect(">> AT+CSQ", "<< +CSQ: 20,99", "<< OK");
    }

    [Test]
    public async Task Modem_ThatDoesNotEcho_IsSaidToBeSo()
    {
        Host("AT\r");
        Modem("\r\nOK\r\n");
        Host("AT+CSQ\r");
        await PassAsync(3000);
        Modem("\r\n+CSQ: 20,99\r\n\r\nOK\r\n");
        Expect("echo off", ">> AT", "<< OK", ">> AT+CSQ", "wait 3s", "<< +CSQ: 20,99", "<< OK");
    }

    [Test]
    public void Echo_SwitchedOffAndOn_IsFollowed()
    {
        Host("ATE0\r");
        Modem("ATE0\r\r\nOK\r\n");
        Host("AT+CSQ\r");
        Modem("\r\n+CSQ: 20,99\r\n\r\nOK\r\n");
        Host("ATE1\r");
        Modem("\r\nOK\r\n");
        Host("AT\r");
        Modem("AT\r\r\nOK\r\n");
        Expect(">> ATE0", "<< OK", "echo off", ">> AT+CSQ", "<< +CSQ: 20,99", "<< OK", ">> ATE1", "<< OK", "echo on", ">> AT", "<< OK");
    }

    [Test]
    public void Urc_JustBeforeAnEcho_StandsBeforeTheLine()
    {
        Host("AT\r");
        Modem("AT\r\r\nOK\r\n");
        Host("AT+CSQ\r");
        Modem("\r\n+QIND: 1\r\nAT+CSQ\r\r\n+CSQ: 20,99\r\n\r\nOK\r\n");
        Expect(">> AT", "<< OK", "<< +QIND: 1", ">> AT+CSQ", "<< +CSQ: 20,99", "<< OK");
    }

    [Test]
    public void Text_BehindAPrompt_IsWrittenAsBytes()
    {
        Host("AT+QISEND=0\r");
        Modem("AT+QISEND=0\r\r\n> ");
        Host("AT\r\x1a");
        Modem("AT\r");
        Modem("\r\nSEND OK\r\n");
        Host("AT\r");
        Modem("AT\r\r\nOK\r\n");
        Expect(">> AT+QISEND=0", @"<| \r\n>\x20", @">| AT\r\x1a", @"<| AT\r", "<< SEND OK", ">> AT", "<< OK");
    }

    [Test]
    public async Task TransparentData_WithItsSilences_IsWrittenAsBytes()
    {
        Host("ATO\r");
        Modem("ATO\r\r\nCONNECT\r\n");
        Host("data");
        await PassAsync(1100);
        Host("+++");
        await PassAsync(1000);
        Modem("\r\nOK\r\n");
        Expect(">> ATO", "<< CONNECT", ">| data", "wait 1.1s", ">| +++", "wait 1s", "<< OK");
    }

    [Test]
    public void Line_CorrectedWhileTyped_IsWrittenAsBytes()
    {
        Host("ATX");
        Modem("ATX");
        Host("\b");
        Modem("\b \b");
        Host("I\r");
        Modem("I\r\r\nOK\r\n");
        Expect(@">| ATX\x08I\r", @"<| ATX\x08 \x08I\r", "<< OK");
    }

    [Test]
    public void Pin_CorrectedWhileTyped_IsMaskedOnBothSides()
    {
        Host("AT+CPIN=12");
        Modem("AT+CPIN=12");
        Host("\b");
        Modem("\b \b");
        Host("234\r");
        Modem("234\r\r\nOK\r\n");
        Assert.That(_written.ToString(), Does.Contain("AT+CPIN=****").And.Not.Contain("12").And.Not.Contain("234"));
    }

    [Test]
    public async Task Modem_ThatIsDeaf_GetsItsLineAsBytes()
    {
        Host("AT\r");
        await PassAsync(1000);
        Host("AT\r");
        Modem("AT\r\r\nOK\r\n");
        Expect(@">| AT\r", "wait 1s", ">> AT", "<< OK");
    }

    [Test]
    public void Repeat_WithoutAnEndOfLine_IsWrittenAsBytes()
    {
        Host("A/");
        Modem("A/\r\nOK\r\n");
        Expect(">| A/", "<| A/", "<< OK");
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public FsCheck.Property AnyDialogue_Recorded_HasEveryByteOfTheHost()
    {
        var pieces = Gen.Elements("AT\r", "A", "\r", "\n", "A/", "\r\n", "\r\n> ", "OK\r\n", "\r\nOK\r\n", "\r\nCONNECT\r\n", "\b", "x", "wait");
        var turns = Gen.ArrayOf(Gen.Zip(Gen.Elements(true, false), pieces));
        return Prop.ForAll(turns.ToArbitrary(), dialogue =>
        {
            var written = new StringWriter();
            var recorder = new DialogueRecorder(new TranscriptWriter(written, _clock), _clock);
            foreach (var (isHost, piece) in dialogue.Select(turn => (turn.Item1, turn.Item2)))
            {
                if (isHost)
                    recorder.HostSent(Encoding.Latin1.GetBytes(piece));
                else
                    recorder.ModemSent(Encoding.Latin1.GetBytes(piece));
            }
            recorder.Complete();
            var sent = Transcript.Parse("any", written.ToString().Split('\n')).Lines.Where(line => line.IsSent).Select(line => line.Bytes);
            return string.Concat(sent) == string.Concat(dialogue.Where(turn => turn.Item1).Select(turn => turn.Item2));
        });
    }

    [Test]
    public void Flood_WithoutALineEnd_IsWrittenInPieces()
    {
        for (var i = 0; i < 64; i++)
            _recorder.ModemSent(new byte[4096]);
        for (var i = 0; i < 64; i++)
            _recorder.HostSent(new byte[4096]);
        var before = _written.ToString().Length;
        _recorder.Complete();
        Assert.That(_written.ToString().Length - before, Is.LessThan(10 * DialogueRecorder.MostKept), "what had been kept");
    }

    private void Host(string text) => _recorder.HostSent(Encoding.Latin1.GetBytes(text));

    private void Modem(string text) => _recorder.ModemSent(Encoding.Latin1.GetBytes(text));

    private async Task PassAsync(int milliseconds)
    {
        for (var passed = 0; passed < milliseconds; passed += 50)
        {
            await _clock.AdvanceAsync(TimeSpan.FromMilliseconds(50), () => Task.CompletedTask);
            _recorder.Tick();
        }
    }

    private void Expect(params string[] lines)
    {
        _recorder.Complete();
        Assert.That(_written.ToString().TrimEnd('\n').Split('\n'), Is.EqualTo(lines));
    }
}
