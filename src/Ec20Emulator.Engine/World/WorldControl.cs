using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Modem.World;

/// <summary>A part of the world around a modem. What it can do is declared by the methods with <see cref="WorldActionAttribute"/>.</summary>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)]
public abstract class WorldControl
{
    private readonly Appointments _appointments;
    private readonly ControlDeclaration _declaration;

    private protected WorldControl(Appointments appointments) =>
        (_appointments, _declaration) = (appointments, ControlDeclaration.Of(GetType()));

    /// <summary>Does something now, or arranges for it, if the arguments keep the rules of the calling action.</summary>
    /// <param name="arguments">All arguments of the caller but the last, in order.</param>
    /// <param name="what">For the journal.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <param name="action">Does it; throws <see cref="InvalidOperationException"/> where it cannot be done.</param>
    /// <param name="caller">The caller.</param>
    /// <exception cref="ArgumentException">An argument breaks a rule.</exception>
    private protected Task<Appointment> ActAsync(
        object?[] arguments, string what, When? when, Action<AppointmentPlace> action, [CallerMemberName] string caller = "")
    {
        var declared = _declaration[caller];
        declared.Check(arguments);
        return _appointments.MakeAsync(what, when, action, new WorldDeed(declared, arguments, when ?? When.Now));
    }

    /// <summary>The same for what is no action: nothing is checked.</summary>
    private protected Task<Appointment> ArrangeAsync(string what, When? when, Action<AppointmentPlace> action) => _appointments.MakeAsync(what, when, action);

    /// <summary>Holds arguments against the rules of the calling action, where that is to be done before <see cref="ActAsync"/>.</summary>
    private protected void Check(object?[] arguments, [CallerMemberName] string caller = "") => _declaration[caller].Check(arguments);
}
