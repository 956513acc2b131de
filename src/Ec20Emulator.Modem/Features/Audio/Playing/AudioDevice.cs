using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Time;

namespace Ec20Emulator.Modem.Features.Audio.Playing;

/// <summary>The one device that plays and records: what begins interrupts what is under way. Lives on the mailbox.</summary>
internal sealed class AudioDevice
{
    private readonly UrcRouter _urcs;
    private readonly ModemTimer _end;
    private Sound? _current;

    public AudioDevice(Scheduler scheduler, UrcRouter urcs)
    {
        _urcs = urcs;
        _end = scheduler.Timer(Finish);
    }

    /// <summary>True while a command keeps the device busy.</summary>
    public bool IsBusyWith(string command) => _current?.Command == command;

    /// <summary>Begins a sound; whatever is under way is interrupted.</summary>
    public void Begin(Sound sound)
    {
        Interrupt(_current?.Command);
        _current = sound;
        if (sound.Length is { } length)
            _end.Start(length);
    }

    /// <summary>Ends the sound of a command without a word. Nothing where it has none.</summary>
    public void Stop(string command)
    {
        if (IsBusyWith(command))
            Silence();
    }

    /// <summary>Something else needs the device: the sound of some commands ends and says so.</summary>
    public void Interrupt(params ReadOnlySpan<string?> commands)
    {
        if (_current is not { } sound || !commands.Contains(sound.Command))
            return;
        Silence();
        sound.Interrupted?.Invoke();
        _urcs.Send(sound.InterruptedLine ?? sound.FinishedLine);
    }

    /// <summary>Nothing is heard any more, and nothing said.</summary>
    public void Silence()
    {
        _current = null;
        _end.Stop();
    }

    private void Finish()
    {
        if (_current is not { } sound)
            return;
        Silence();
        sound.Finished?.Invoke();
        _urcs.Send(sound.FinishedLine);
    }
}
