using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>The SIM card holder.</summary>
[WorldControl("sim", "What is done to the SIM card.")]
public sealed class SimControl : WorldControl
{
    private readonly ModemCore _core;
    private readonly SimCard _card;

    internal SimControl(ModemCore core, SimCard card)
        : base(core.Appointments) => (_core, _card) = (core, card);

    /// <summary>Takes the card out: <c>+CPIN: NOT READY</c>, registration and contexts are lost. Nothing where there is none.</summary>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("Takes the card out; nothing where there is none.")]
    [Words("removed")]
    [Http("POST", "sim/remove")]
    public Task<Appointment> RemoveAsync(When? when = null) => ActAsync([], "SIM removed", when, _ => _card.Remove());

    /// <summary>Puts the card in; it starts as at power-up. Nothing where there is one.</summary>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("Puts the card in; nothing where there is one.")]
    [Words("inserted")]
    [Http("POST", "sim/insert")]
    public Task<Appointment> InsertAsync(When? when = null) => ActAsync([], "SIM inserted", when, _ => _card.Insert());

    /// <summary>Switches the PIN on: the card asks for it from its next start on.</summary>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("Switches the PIN on: the card asks for it from its next start on.")]
    [Words("locked")]
    [Http("POST", "sim/lock")]
    public Task<Appointment> LockAsync(When? when = null) => ActAsync([], "SIM locked", when, _ => _card.Codes.IsPinRequired = true);

    /// <summary>The card as it is now.</summary>
    public Task<SimSummary> ReadAsync() => _core.Mailbox.AskAsync(Look);

    /// <summary>The card as it is now. On the mailbox.</summary>
    internal SimSummary Look() => new(_card.IsInserted, _card.State.ToString(), _card.Codes.PinAttemptsLeft, _card.Codes.PukAttemptsLeft);
}

/// <summary>The SIM card.</summary>
/// <param name="IsInserted">False for an empty holder.</param>
/// <param name="State">Off, Busy, Absent, PinRequired, PukRequired, Blocked or Ready.</param>
/// <param name="PinAttemptsLeft">Wrong PINs it still takes, 0-3.</param>
/// <param name="PukAttemptsLeft">Wrong PUKs it still takes, 0-10.</param>
public sealed record SimSummary(bool IsInserted, string State, int PinAttemptsLeft, int PukAttemptsLeft);
