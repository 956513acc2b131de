using System.Text.Json.Nodes;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Multiplexer;

/// <summary>The multiplexer of the UART: the parameters it runs with and the channel of its URCs (at-engine.md 13).</summary>
internal sealed class UartMultiplexer
{
    private const string SettingKey = "cmux/urcport";

    private readonly ModemCore _core;

    /// <summary>Takes over what was saved last.</summary>
    public UartMultiplexer(ModemCore core)
    {
        _core = core;
        if (core.State.Settings.Read(SettingKey) is JsonValue saved && saved.TryGetValue<int>(out var channel))
            core.Urcs.ConfiguredChannel = channel;
    }

    /// <summary>The parameters of the multiplexer that runs, or ran last.</summary>
    public MultiplexerSettings Settings { get; private set; } = new();

    /// <summary>The DLCI that carries URCs, 0-4; 0 = all.</summary>
    public int UrcChannel => _core.Urcs.ConfiguredChannel;

    /// <summary>Power goes: the parameters are those of the factory.</summary>
    public void Reset() => Settings = new MultiplexerSettings();

    /// <summary>Answers OK; from there on the UART of the turn speaks frames.</summary>
    /// <param name="turn">A command on the UART.</param>
    /// <param name="settings">The parameters.</param>
    /// <param name="speed">Code of the rate, 1-8; null = stays as it is.</param>
    public AtResult Start(Turn turn, MultiplexerSettings settings, int? speed)
    {
        Settings = settings;
        if (speed is { } code)
            turn.Port.Line.Rate = MultiplexerSettings.Rates[code - 1];
        return turn.GiveOver(new MultiplexerMode(turn.Port, settings, _core.Ports.Channels, _core.Profile, _core.Scheduler, turn.Port.Log));
    }

    /// <summary>Sets the DLCI that carries URCs; saved at once.</summary>
    /// <returns>False, with nothing changed, where the host computer could not store it.</returns>
    public bool TrySetUrcChannel(int channel)
    {
        if (!_core.State.Settings.Save(SettingKey, channel))
            return false;
        _core.Urcs.ConfiguredChannel = channel;
        return true;
    }
}
