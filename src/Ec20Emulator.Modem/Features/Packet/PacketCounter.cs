using System.Text.Json.Serialization;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>
/// AT+QGDCNT: payload bytes sent and received over all contexts; stored on demand or, by AT+QAUGDCNT, from time to time, and loaded at power-up
/// (device-extras.md 4).
/// </summary>
internal sealed partial class PacketCounter(ModemCore core)
{
    private const string Key = "qgdcnt";

    private ModemTimer? _next;

    /// <summary>Bytes sent.</summary>
    public long Sent { get; private set; }

    /// <summary>Bytes received.</summary>
    public long Received { get; private set; }

    /// <summary>Seconds between two stores; 0 = never by itself. Not saved.</summary>
    public int Period { get; private set; }

    /// <summary>Bytes have gone out.</summary>
    public void AddSent(long count) => Sent += count;

    /// <summary>Bytes have come in.</summary>
    public void AddReceived(long count) => Received += count;

    /// <summary>Both begin at 0 again.</summary>
    public void Clear() => (Sent, Received) = (0, 0);

    /// <summary>Stores both.</summary>
    /// <returns>False where they could not be stored.</returns>
    public bool Store() => core.State.Settings.Save(Key, new Stored(Sent, Received), PacketCounterJson.Default.Stored);

    /// <summary>Sets how often both are stored.</summary>
    /// <param name="seconds">0 or 30-65535.</param>
    public void SetPeriod(int seconds)
    {
        Period = seconds;
        _next?.Stop();
        if (seconds > 0)
            (_next ??= core.Scheduler.Timer(StoreAgain)).Start(TimeSpan.FromSeconds(seconds));
    }

    /// <summary>Power-up: what was stored last.</summary>
    public void PowerOn()
    {
        var stored = core.State.Settings.Read(Key, PacketCounterJson.Default.Stored);
        (Sent, Received) = (stored?.Sent ?? 0, stored?.Received ?? 0);
    }

    /// <summary>Power is gone.</summary>
    public void PowerOff() => SetPeriod(0);

    private void StoreAgain()
    {
        Store();
        SetPeriod(Period);
    }

    private sealed record Stored(long Sent, long Received);

    [JsonSerializable(typeof(Stored))]
    private sealed partial class PacketCounterJson : JsonSerializerContext;
}
