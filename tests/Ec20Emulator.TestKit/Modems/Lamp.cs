using System.ComponentModel.DataAnnotations;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.TestKit.Modems;

/// <summary>A control no modem has: what it takes to add an action to the world is what stands here, and nothing else.</summary>
[WorldControl("lamp", "A lamp on the device.")]
public sealed class Lamp : WorldControl
{
    private Lamp(Ec20Modem modem)
        : base(modem.Appointments)
    {
    }

    /// <summary>What it does, for whom it may concern.</summary>
    public string State { get; private set; } = "dark";

    /// <summary>Gives a modem a lamp.</summary>
    public static Lamp On(Ec20Modem modem) => modem.World.Add(new Lamp(modem));

    /// <summary>Lights it.</summary>
    /// <param name="brightness">1-9.</param>
    /// <param name="time">How long, up to a minute; zero = for ever.</param>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("Lights the lamp.")]
    [Words("glows {brightness}[ for {time}]")]
    [Http("PUT", "lamp")]
    public Task<Appointment> LightAsync(
        [Range(1, 9), Field("How bright.")] int brightness, [Duration(0, 60_000), Field("How long.")] TimeSpan time = default, When? when = null) =>
        ActAsync([brightness, time], $"lamp glows {brightness}", when, _ => State = $"{brightness} for {time.TotalSeconds} s");
}
