using Ec20Emulator.Modem.Features.Ussd;

namespace Ec20Emulator.Modem.Control;

/// <summary>The network's side of USSD. Without anything set here every code is answered by <c>+CUSD: 4</c>.</summary>
public sealed class UssdControl
{
    private readonly UssdFeature _ussd;
    private readonly Appointments _appointments;

    internal UssdControl(UssdFeature ussd, Appointments appointments) => (_ussd, _appointments) = (ussd, appointments);

    /// <summary>Sets what the network says to one code; it outlives power cycles.</summary>
    /// <param name="code">What the DTE sends, such as <c>*100#</c>: 1-182 characters.</param>
    /// <param name="reply">What the network says; null = nothing of its own, the responder is asked.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">Code or reply is too long, or the outcome is none.</exception>
    /// <exception cref="InvalidOperationException">1000 codes have a reply already.</exception>
    public Task<Appointment> SetReplyAsync(string code, UssdReply? reply, When? when = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(code.Length, UssdReply.LongestText);
        reply?.ThrowIfOutOfRange();
        return _appointments.MakeAsync($"USSD {code}: {reply?.Outcome.ToString() ?? "no reply"}", when, _ => _ussd.Network.SetReply(code, reply));
    }

    /// <summary>Sets who answers codes without a reply of their own; it outlives power cycles.</summary>
    /// <param name="responder">
    /// Gets what the DTE sent; null = the code is not known, as is the answer where it throws. It runs within the modem, so it must not wait.
    /// </param>
    /// <param name="when">The moment; null = now.</param>
    public Task<Appointment> SetResponderAsync(Func<string, UssdReply?>? responder, When? when = null) =>
        _appointments.MakeAsync(responder is null ? "no USSD responder" : "USSD responder", when, _ => _ussd.Network.Responder = responder);

    /// <summary>The network says something of its own accord, or ends the session.</summary>
    /// <param name="reply">What it says.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">The text is too long, or the outcome is none.</exception>
    /// <exception cref="InvalidOperationException">The modem is not registered.</exception>
    public Task<Appointment> SendAsync(UssdReply reply, When? when = null)
    {
        ArgumentNullException.ThrowIfNull(reply);
        reply.ThrowIfOutOfRange();
        return _appointments.MakeAsync($"USSD of the network: {reply.Outcome}", when, _ => _ussd.Session.Push(reply));
    }
}
