using System.ComponentModel.DataAnnotations;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Ussd;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>The network's side of USSD. Without anything set here every code is answered by <c>+CUSD: 4</c>.</summary>
[WorldControl("ussd", "The network's side of USSD.")]
public sealed class UssdControl : WorldControl
{
    private readonly UssdFeature _ussd;

    internal UssdControl(ModemCore core, UssdFeature ussd)
        : base(core.Appointments) => _ussd = ussd;

    /// <summary>Sets what the network says to one code; it outlives power cycles.</summary>
    /// <param name="code">What the DTE sends, such as <c>*100#</c>: 1-182 characters.</param>
    /// <param name="reply">What the network says; null = nothing of its own, the responder is asked.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">Code or reply is too long, or the outcome is none.</exception>
    /// <exception cref="InvalidOperationException">1000 codes have a reply already.</exception>
    [WorldAction("Says what a code is answered with.")]
    [Words("{code} says {text...}{outcome=done}")]
    [Words("{code} asks {text...}{outcome=asksForMore}")]
    [Http("PUT", "ussd/replies")]
    public Task<Appointment> SetReplyAsync(
        [StringLength(UssdReply.LongestText, MinimumLength = 1), Field("The code, such as *100#.")] string code, [Options<UssdReply>] UssdReply? reply, When? when = null) =>
        ActAsync([code, reply], $"USSD {code}: {reply?.Outcome.ToString() ?? "no reply"}", when, _ => _ussd.Network.SetReply(code, reply));

    /// <summary>Sets who answers codes without a reply of their own; it outlives power cycles.</summary>
    /// <param name="responder">
    /// Gets what the DTE sent; null = the code is not known, as is the answer where it throws. It runs within the modem, so it must not wait.
    /// </param>
    /// <param name="when">The moment; null = now.</param>
    public Task<Appointment> SetResponderAsync(Func<string, UssdReply?>? responder, When? when = null) =>
        ArrangeAsync(responder is null ? "no USSD responder" : "USSD responder", when, _ => _ussd.Network.Responder = responder);

    /// <summary>The network says something of its own accord, or ends the session.</summary>
    /// <param name="reply">What it says.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">The text is too long, or the outcome is none.</exception>
    /// <exception cref="InvalidOperationException">The modem is not registered.</exception>
    [WorldAction("The network speaks of its own accord.")]
    [Words("network says {text...}{outcome=done}")]
    [Words("network asks {text...}{outcome=asksForMore}")]
    [Words("network ends{outcome=ended}")]
    [Http("POST", "ussd/messages")]
    public Task<Appointment> SendAsync([Options<UssdReply>] UssdReply reply, When? when = null) =>
        ActAsync([reply], $"USSD of the network: {reply?.Outcome}", when, _ => _ussd.Session.Push(reply!));
}
