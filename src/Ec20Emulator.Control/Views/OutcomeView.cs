using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Control.Views;

/// <summary>What has been done, or is to be done at a moment.</summary>
/// <param name="Id">Number of the appointment.</param>
/// <param name="What">What happens.</param>
/// <param name="When">When.</param>
/// <param name="HasHappened">False where the moment is still to come.</param>
/// <param name="Cursor">Cursor of the journal just before: what this brings about lies behind it.</param>
internal sealed record OutcomeView(int Id, string What, string When, bool HasHappened, long Cursor)
{
    /// <summary>Has something done.</summary>
    public static async Task<OutcomeView> OfAsync(ControlledModem modem, Func<Task<Appointment>> action)
    {
        var cursor = modem.Modem.Journal.Cursor;
        var appointment = await action();
        return new OutcomeView(appointment.Id, appointment.What, appointment.When.ToString(), appointment.Happened.IsCompleted, cursor);
    }
}

/// <summary>What is to happen at a moment still to come.</summary>
/// <param name="Id">Its number.</param>
/// <param name="What">What happens.</param>
/// <param name="When">When.</param>
internal sealed record AppointmentView(int Id, string What, string When);

/// <summary>All that is to happen.</summary>
/// <param name="Appointments">In the order they were made.</param>
internal sealed record AppointmentList(IReadOnlyList<AppointmentView> Appointments);
