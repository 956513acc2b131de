using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.Modem.Control;

/// <summary>What is to happen at which moment. Lives on the mailbox.</summary>
internal sealed class Appointments(Mailbox mailbox, ModemJournal journal)
{
    /// <summary>Appointments open at once.</summary>
    public const int Most = 1000;

    private readonly List<Appointment> _open = [];
    private int _lastId;

    /// <summary>Those whose moment is still to come.</summary>
    public IReadOnlyList<Appointment> Open => [.. _open];

    /// <summary>Does something now, or arranges for it. Completes when it has been done or arranged.</summary>
    /// <param name="what">For the journal.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <param name="action">Does it; throws where it cannot be done.</param>
    /// <param name="deed">What the journal notes of it, so that it can be done again; null = nothing. What a fault does is not noted: the fault is.</param>
    /// <remarks>From within a turn it is done at once: that is how a fault acts at a position of a command.</remarks>
    public Task<Appointment> MakeAsync(string what, When? when, Action<AppointmentPlace> action, object? deed = null)
    {
        if (!mailbox.IsHere)
            return mailbox.AskAsync(() => Note(deed, () => Make(what, when ?? When.Now, action)));
        try
        {
            return Task.FromResult(Make(what, when ?? When.Now, action));
        }
        catch (Exception impossible) when (IsRefusal(impossible))
        {
            return Task.FromException<Appointment>(impossible);
        }
    }

    /// <summary>A turn has come to a position.</summary>
    public void Reached(TurnPosition position, Turn turn)
    {
        for (var i = 0; i < _open.Count; i++)
        {
            var due = _open[i];
            if (!due.When.Is(position, turn.Command))
                continue;
            _open.RemoveAt(i--);
            Keep(due, turn);
        }
    }

    /// <summary>Calls off all of them.</summary>
    public void CallOffAll()
    {
        _open.ForEach(appointment => appointment.CallOff());
        _open.Clear();
    }

    private Appointment Note(object? deed, Func<Appointment> make)
    {
        var before = journal.Cursor;
        var appointment = make();
        if (deed is not null)
            journal.Note(deed, before);
        return appointment;
    }

    private Appointment Make(string what, When when, Action<AppointmentPlace> action)
    {
        var appointment = new Appointment(++_lastId, what, when, place => Do(what, action, place), CancelAsync);
        if (when.IsNow)
        {
            appointment.Action(default);
            appointment.Keep();
            return appointment;
        }
        if (_open.Count >= Most)
            throw new InvalidOperationException($"{Most} things wait for their moment already");
        _open.Add(appointment);
        return appointment;
    }

    private void Do(string what, Action<AppointmentPlace> action, AppointmentPlace place)
    {
        journal.Add(JournalEntryKind.Control, "", what);
        try
        {
            action(place);
        }
        catch (Exception impossible) when (IsRefusal(impossible))
        {
            journal.Add(JournalEntryKind.Control, "", $"impossible: {impossible.Message}");
            throw;
        }
    }

    private static void Keep(Appointment due, Turn turn)
    {
        try
        {
            due.Action(new AppointmentPlace(turn));
            due.Keep();
        }
        catch (Exception impossible) when (IsRefusal(impossible))
        {
            due.Fail(impossible);
        }
    }

    /// <summary>What an action throws where it cannot be done, or not with these arguments as things are.</summary>
    private static bool IsRefusal(Exception exception) => exception is InvalidOperationException or ArgumentException;

    private Task CancelAsync(Appointment appointment) => mailbox.TellAsync(() =>
    {
        if (_open.Remove(appointment))
            appointment.CallOff();
    });
}
