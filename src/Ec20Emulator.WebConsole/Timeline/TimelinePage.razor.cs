using Ec20Emulator.Control;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.WebConsole.Journals;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Ec20Emulator.WebConsole.Timeline;

/// <summary>The journal as it grows.</summary>
public sealed partial class TimelinePage
{
    private readonly TimelineEntries _entries = new();
    private ElementReference _list;
    private JournalEntry? _chosen;
    private IReadOnlyList<CommandSummary> _commands = [];
    private bool _hasNews;

    /// <inheritdoc/>
    protected override async Task WatchAsync(ControlledModem modem, CancellationToken ended)
    {
        ArgumentNullException.ThrowIfNull(modem);
        _entries.Clear();
        _chosen = null;
        var journal = modem.Modem.Journal;
        _commands = await modem.Modem.ReadCommandsAsync();
        await JournalFollower.FollowAsync(
            journal,
            news =>
            {
                _entries.Take(news, journal.Read(0, 1).Missing + 1);
                _hasNews = true;
                StateHasChanged();
                return Task.CompletedTask;
            },
            ended);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_hasNews || Current is null)
            return;
        _hasNews = false;
        await Script.InvokeVoidAsync("ec20.follow", _list, false);
    }

    private static string Text(ChangeEventArgs change) => change.Value?.ToString() ?? "";

    private void Narrow(EntryFilter filter)
    {
        _entries.Filter = filter;
        _hasNews = true;
    }

    private Task JumpAsync() => Script.InvokeVoidAsync("ec20.follow", _list, true).AsTask();
}
