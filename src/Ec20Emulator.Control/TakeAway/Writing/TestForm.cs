using System.Text;
using Ec20Emulator.Control.TakeAway.Reading;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Modem.World;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Control.TakeAway.Writing;

/// <summary>A dialogue as a test: what is sent, what has to come until something is sent again, and what the world does between.</summary>
/// <param name="dialogue">The dialogue.</param>
/// <param name="indent">What stands in front of each statement.</param>
internal abstract class TestForm(Dialogue dialogue, string indent)
{
    private readonly StringBuilder _statements = new();
    private readonly StringBuilder _expected = new();
    private readonly HashSet<int> _faults = [];
    private bool _echoes = true;

    /// <summary>The dialogue.</summary>
    protected Dialogue Dialogue => dialogue;

    /// <summary>The port it is on.</summary>
    protected string Port { get; private set; } = Modem.Engine.PortNames.UsbModem;

    /// <summary>Statements for all lines.</summary>
    protected string Statements()
    {
        var hasSent = false;
        foreach (var line in dialogue.Lines)
        {
            if (line is { Word: "echo" } && !hasSent && line.Line.Arguments == "off")
                SilenceEcho();
            hasSent |= line.Line.IsSent;
            Add(line);
        }
        Settle();
        return _statements.ToString();
    }

    /// <summary>Adds a statement.</summary>
    protected void State(string statement) => _statements.Append(indent).Append(statement).Append('\n');

    /// <summary>Says that bytes are sent.</summary>
    protected abstract void Send(string text);

    /// <summary>Says that bytes have to come; <see cref="TranscriptText.Wildcard"/> stands for anything.</summary>
    protected abstract void Expect(IReadOnlyList<string> parts);

    /// <summary>Says that the echo is off from the beginning.</summary>
    protected abstract void SilenceEcho();

    /// <summary>Says that time passes.</summary>
    protected abstract void Wait(TimeSpan duration);

    /// <summary>Says that the DTE goes away and a new one comes.</summary>
    protected abstract void Reattach();

    /// <summary>Says that DTR is moved.</summary>
    protected abstract void MoveDtr(bool isOn);

    /// <summary>Says what the world does.</summary>
    /// <returns>False where there is no way.</returns>
    protected abstract bool Do(WorldDeed deed);

    /// <summary>Says that a fault is laid on the modem.</summary>
    protected abstract void Lay(FaultDeed fault);

    /// <summary>Says that a fault is taken off.</summary>
    protected abstract void Lift(FaultDeed fault);

    /// <summary>Says that a file is stored, or deleted where it has no content.</summary>
    protected abstract void Store(string name, byte[]? content);

    /// <summary>Says something to the reader.</summary>
    protected abstract void Remark(string text);

    private void Add(DialogueLine line)
    {
        if (line.Line.IsExpected)
        {
            _expected.Append(line.Line.Bytes);
            return;
        }
        Settle();
        if (line.Line.IsSent)
        {
            Send(line.Line.Bytes);
            if (line.Line.Verb is TranscriptVerb.SendLine && _echoes)
                _expected.Append(line.Line.Bytes);
        }
        else if (line.Deed is { } deed)
        {
            Add(deed);
        }
        else
        {
            Direct(line.Word, line.Line.Arguments);
        }
    }

    private void Direct(string word, string arguments)
    {
        switch (word)
        {
            case "echo":
                _echoes = arguments == "on";
                break;
            case "wait":
                Wait(Durations.Parse(arguments));
                break;
            case "port":
                Port = arguments;
                break;
            case "dtr":
                MoveDtr(arguments == "on");
                break;
            case "reattach":
                Reattach();
                break;
        }
    }

    private void Add(object deed)
    {
        switch (deed)
        {
            case WorldDeed world when Do(world):
                break;
            case FaultDeed { IsRemoved: false } fault:
                _faults.Add(fault.Id);
                Lay(fault);
                break;
            case FaultDeed fault when _faults.Remove(fault.Id):
                Lift(fault);
                break;
            case FileStored { IsDeleted: true } file:
                Store(file.Name, null);
                break;
            case FileStored file when dialogue.Files.TryGetValue(file.Name, out var content):
                Store(file.Name, content);
                break;
            default:
                Remark(LineText.Describe(deed));
                break;
        }
    }

    /// <summary>A line that is expected is whole once the next thing is done.</summary>
    private void Settle()
    {
        if (_expected.Length == 0)
            return;
        Expect(_expected.ToString().Split(TranscriptText.Wildcard));
        _expected.Clear();
    }
}
