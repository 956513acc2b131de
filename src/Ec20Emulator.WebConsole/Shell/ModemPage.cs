using Ec20Emulator.Control;
using Ec20Emulator.Control.Serving;
using Microsoft.AspNetCore.Components;

namespace Ec20Emulator.WebConsole.Shell;

/// <summary>A page about one modem: it watches that modem while it is looked at, and the one that comes into its place.</summary>
public abstract class ModemPage : ComponentBase, IDisposable
{
    private CancellationTokenSource _left = new();
    private string? _watched;

    /// <summary>Name of the modem.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>The modem; null where there is none of that name.</summary>
    protected ControlledModem? Current { get; private set; }

    [Inject]
    internal ControlledModems Modems { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the watch.</summary>
    protected virtual void Dispose(bool disposing) => _left.Cancel();

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_watched == Id)
            return;
        _watched = Id;
        _left.Cancel();
        _left = new CancellationTokenSource();
        _ = WatchAllAsync(_left.Token);
    }

    /// <summary>Watches a modem, until it has gone or nobody looks any more. Runs on the renderer.</summary>
    /// <param name="modem">The modem.</param>
    /// <param name="ended">Set then.</param>
    protected abstract Task WatchAsync(ControlledModem modem, CancellationToken ended);

    private async Task WatchAllAsync(CancellationToken left)
    {
        try
        {
            while ((Current = Modems.All.FirstOrDefault(one => one.Id == Id)) is { } modem)
                await WatchOneAsync(modem, left);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
        catch (Exception defect)
        {
            await DispatchExceptionAsync(defect);
        }
    }

    private async Task WatchOneAsync(ControlledModem modem, CancellationToken left)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(left, modem.Ended);
        try
        {
            await WatchAsync(modem, either.Token);
        }
        catch (OperationCanceledException) when (!left.IsCancellationRequested && modem.Ended.IsCancellationRequested)
        {
            // Another one may have come into its place.
        }
    }
}
