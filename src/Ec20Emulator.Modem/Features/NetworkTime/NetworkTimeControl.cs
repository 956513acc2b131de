using System.ComponentModel.DataAnnotations;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.NetworkTime;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>The time the network tells at registration (NITZ). What is changed here outlives power cycles of the modem.</summary>
[WorldControl("nitz", "The time the network tells.")]
public sealed class NetworkTimeControl : WorldControl
{
    private readonly NetworkClock _clock;

    internal NetworkTimeControl(ModemCore core, NetworkClock clock)
        : base(core.Appointments) => _clock = clock;

    /// <summary>The network is in another zone, as after a journey or the change to summer time, and tells the time.</summary>
    /// <param name="quarters">Zone in quarter hours east of UTC, -48 to 56.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such zone.</exception>
    [WorldAction("The network is in another time zone, and tells the time.")]
    [Words("zone {quarters}")]
    [Http("PUT", "network/time-zone")]
    public Task<Appointment> SetZoneAsync([Range(ClockText.MinimumZone, ClockText.MaximumZone), Field("Quarter hours east of UTC.")] int quarters, When? when = null) =>
        ActAsync([quarters], $"network time zone {quarters}", when, _ =>
        {
            _clock.Zone = quarters;
            if (!_clock.IsWithheld)
                _clock.Tell();
        });

    /// <summary>Lets the network tell no time at registration, or tell it again.</summary>
    /// <param name="isWithheld">True: no time is told.</param>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("Lets the network tell no time at registration, or tell it again.")]
    [Words("withheld{isWithheld=true}")]
    [Words("told{isWithheld=false}")]
    [Http("PUT", "network/time")]
    public Task<Appointment> WithholdAsync([Field("True: no time is told.")] bool isWithheld, When? when = null) =>
        ActAsync([isWithheld], isWithheld ? "network time withheld" : "network time told", when, _ => _clock.IsWithheld = isWithheld);
}
