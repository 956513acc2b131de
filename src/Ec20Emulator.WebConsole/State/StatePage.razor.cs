using Ec20Emulator.Control;

namespace Ec20Emulator.WebConsole.State;

/// <summary>The modem and its world as they are now.</summary>
public sealed partial class StatePage
{
    /// <summary>Between two looks, by the computer's clock: not all that changes is in the journal.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private StateSnapshot? _state;

    /// <inheritdoc/>
    protected override async Task WatchAsync(ControlledModem modem, CancellationToken ended)
    {
        _state = null;
        while (true)
        {
            var state = await StateSnapshot.ReadAsync(modem);
            ended.ThrowIfCancellationRequested();
            if (!state.IsSameAs(_state))
            {
                _state = state;
                StateHasChanged();
            }
            await Task.Delay(Pause, TimeProvider.System, ended);
        }
    }
}
