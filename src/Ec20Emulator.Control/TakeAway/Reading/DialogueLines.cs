using System.Globalization;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Modem.World;
using Ec20Emulator.Scenarios.Recording;

namespace Ec20Emulator.Control.TakeAway.Reading;

/// <summary>Makes lines of a transcript of what the journal has, one thing after the other.</summary>
internal sealed class DialogueLines
{
    /// <summary>The word that stands for something the world did.</summary>
    public const string DeedWord = "deed";

    private readonly StringWriter _text = new(CultureInfo.InvariantCulture);
    private readonly JournalTime _time = new();
    private readonly TranscriptWriter _writer;
    private readonly Dictionary<string, DialogueRecorder> _recorders = [];
    private readonly HashSet<string> _attached = [];
    private readonly HashSet<string> _left = [];
    private readonly HashSet<string> _withoutDtr = [];
    private readonly List<object> _deeds = [];
    private string _port = PortNames.UsbModem;
    private bool _boots;

    /// <summary>Begins.</summary>
    /// <param name="fromBoot">True where the modem boots first: a replay begins behind that.</param>
    /// <param name="before">What was done before.</param>
    public DialogueLines(bool fromBoot, IEnumerable<JournalNote> before)
    {
        _boots = fromBoot;
        _writer = new TranscriptWriter(_text, _time, hidesSecrets: false);
        foreach (var move in before.Select(note => note.Subject).OfType<DteMove>())
            _ = move.Kind is DteMoveKind.Went ? _attached.Remove(move.Port) : _attached.Add(move.Port);
        _attached.Remove(PortNames.UsbModem);
        foreach (var port in _attached.Order(StringComparer.Ordinal))
            Switch(port);
        _attached.Add(PortNames.UsbModem);
    }

    /// <summary>What the world did, by number.</summary>
    public IReadOnlyList<object> Deeds => _deeds;

    /// <summary>Takes an entry or a note of the journal.</summary>
    public void Add(object moment)
    {
        switch (moment)
        {
            case JournalEntry { Kind: JournalEntryKind.FromDte } sent:
                _boots = false;
                ComeTo(sent.ModemTime);
                Switch(sent.Port);
                MoveDtr(sent.Port);
                RecorderOf(sent.Port).ModemPauses();
                RecorderOf(sent.Port).HostSent(sent.Data.Span);
                break;
            case JournalEntry { Kind: JournalEntryKind.ToDte } said when !_boots:
                ComeTo(said.ModemTime);
                Switch(said.Port);
                MoveDtr(said.Port);
                RecorderOf(said.Port).ModemSent(said.Data.Span);
                break;
            case JournalNote { Subject: DteMove move } note:
                ComeTo(note.ModemTime);
                Move(move);
                break;
            case JournalNote note when !(_boots && IsStart(note.Subject)):
                _boots = false;
                ComeTo(note.ModemTime);
                RecorderOf(_port).Happened(string.Create(CultureInfo.InvariantCulture, $"{DeedWord} {_deeds.Count}"));
                _deeds.Add(note.Subject);
                break;
        }
    }

    /// <summary>Ends.</summary>
    /// <returns>The lines.</returns>
    public string Complete()
    {
        RecorderOf(_port).Complete();
        return _text.ToString();
    }

    /// <summary>The press of the key that starts every modem, and faults taken off that lay there before.</summary>
    private static bool IsStart(object subject) =>
        subject is FaultDeed { IsRemoved: true }
        || (subject is WorldDeed { Action: { Method: nameof(PowerPins.PressKeyAsync) } action } && action.Control.Control == typeof(PowerPins));

    private void ComeTo(DateTimeOffset time)
    {
        if (time - _time.Now >= DialogueRecorder.Settled)
        {
            _time.Now += _recorders.Count > 0 ? DialogueRecorder.Settled : TimeSpan.Zero;
            foreach (var recorder in _recorders.Values)
                recorder.Tick();
        }
        _time.Now = time > _time.Now ? time : _time.Now;
        foreach (var recorder in _recorders.Values)
            recorder.Tick();
    }

    private void Move(DteMove move)
    {
        switch (move.Kind)
        {
            case DteMoveKind.Came when _left.Remove(move.Port):
                _withoutDtr.Remove(move.Port);
                Switch(move.Port);
                RecorderOf(move.Port).Happened("reattach");
                break;
            case DteMoveKind.Came when _attached.Add(move.Port):
                Switch(move.Port);
                break;
            case DteMoveKind.Went:
                _left.Add(move.Port);
                break;
            case DteMoveKind.DtrOff:
                _withoutDtr.Add(move.Port);
                break;
            case DteMoveKind.DtrOn when _withoutDtr.Remove(move.Port):
                Switch(move.Port);
                RecorderOf(move.Port).Happened("dtr off");
                RecorderOf(move.Port).Happened("dtr on");
                break;
            case DteMoveKind.DtrOn when !_left.Contains(move.Port):
                Switch(move.Port);
                RecorderOf(move.Port).Happened("dtr on");
                break;
        }
    }

    /// <summary>DTR that went off, once it is clear that the DTE stays: one that goes away takes it along.</summary>
    private void MoveDtr(string port)
    {
        if (!_left.Contains(port) && _withoutDtr.Remove(port))
            RecorderOf(port).Happened("dtr off");
    }

    private void Switch(string port)
    {
        if (port == _port)
            return;
        RecorderOf(_port).Happened($"port {port}");
        _port = port;
    }

    private DialogueRecorder RecorderOf(string port)
    {
        if (!_recorders.TryGetValue(port, out var recorder))
            _recorders[port] = recorder = new DialogueRecorder(_writer, _time);
        return recorder;
    }
}
