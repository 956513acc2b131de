using Ec20Emulator.Control;
using Ec20Emulator.Control.Actions;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Faults;
using Microsoft.AspNetCore.Components;

namespace Ec20Emulator.WebConsole.World;

/// <summary>Everything that can be done around the modem, by forms made from the declarations.</summary>
public sealed partial class WorldPage
{
    private const string Faults = "faults";
    private const string Clock = "clock";

    /// <summary>Between two looks, by the computer's clock.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private IReadOnlyList<ActiveFault> _faults = [];
    private IReadOnlyList<Appointment> _appointments = [];
    private string _position = "";
    private string _command = "";

    /// <summary>The part that is shown: the word of a control, or <c>faults</c>; null = the network.</summary>
    [Parameter]
    public string? Part { get; set; }

    private string Shown => Part ?? "network";

    private When MomentOf() => WhenRequest.Of(Enum.TryParse<Position>(_position, out var position)
        ? new WhenRequest { Position = position, Command = _command.Trim() is { Length: > 0 } command ? command : null }
        : null);

    /// <inheritdoc/>
    protected override async Task WatchAsync(ControlledModem modem, CancellationToken ended)
    {
        ArgumentNullException.ThrowIfNull(modem);
        var seen = "";
        while (true)
        {
            (_faults, _appointments) = (modem.Modem.Faults.Active, await modem.Modem.ReadAppointmentsAsync());
            ended.ThrowIfCancellationRequested();
            var now = string.Join(' ', [.. _faults.Select(fault => $"{fault.Id}:{fault.Strikes}"), .. _appointments.Select(one => $"a{one.Id}")]);
            if (now != seen)
                StateHasChanged();
            seen = now;
            await Task.Delay(Pause, TimeProvider.System, ended);
        }
    }
}
