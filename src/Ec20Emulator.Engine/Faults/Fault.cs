using System.Text.RegularExpressions;
using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.Modem.Faults;

/// <summary>A fault that lies somewhere: decides at each opportunity whether it strikes. What it then does is its kind's matter.</summary>
internal abstract class Fault : IDisposable
{
    /// <summary>Longest that the expression of a fault may look at one opportunity.</summary>
    private static readonly TimeSpan MatchTime = TimeSpan.FromMilliseconds(100);

    /// <summary>Longest expression, in characters.</summary>
    private const int LongestMatch = 1000;

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _removed = new();
    private readonly FaultSetup _setup;
    private readonly Regex? _match;
    private int _strikes;

    /// <summary>Sets the fields all kinds share.</summary>
    /// <exception cref="FaultSettingsException">One is out of range, or the stream is not one of the kind.</exception>
    protected Fault(FaultSetup setup, params ReadOnlySpan<FaultLocation> streams)
    {
        _setup = setup;
        var settings = setup.Settings;
        Stream = settings.Stream ?? streams[0];
        Require(streams.Contains(Stream), $"it does not lie on '{Stream}'");
        Require(settings.Toxicity is >= 0 and <= 1, "toxicity is 0-1");
        Require(settings.Times is null or > 0, "times is 1 or more");
        Require(settings.Match is not { Length: > LongestMatch }, $"match is at most {LongestMatch} characters");
        Dice = new Random(setup.Seed);
        Removed = _removed.Token;
        try
        {
            _match = settings.Match is { } match ? new Regex(match, RegexOptions.CultureInvariant, MatchTime) : null;
        }
        catch (ArgumentException wrong)
        {
            throw new FaultSettingsException($"{settings.Type}: match: {wrong.Message}");
        }
    }

    /// <summary>Number of the fault.</summary>
    public int Id => _setup.Id;

    /// <summary>What was asked for.</summary>
    public FaultSettings Settings => _setup.Settings;

    /// <summary>Where it lies.</summary>
    public FaultLocation Stream { get; }

    /// <summary>Cancelled when the fault is removed: whatever it holds back goes on.</summary>
    public CancellationToken Removed { get; }

    /// <summary>How often it has struck.</summary>
    public int Strikes
    {
        get
        {
            lock (_gate)
                return _strikes;
        }
    }

    /// <summary>The modem.</summary>
    protected FaultScene Modem => _setup.Modem;

    /// <summary>Chance. Used under the lock of <see cref="Roll"/> or on the mailbox.</summary>
    protected Random Dice { get; }

    /// <summary>The fault begins.</summary>
    public virtual void Begin()
    {
    }

    /// <summary>The fault is removed, before what it holds back is released.</summary>
    public virtual void End()
    {
    }

    /// <summary>Whether it strikes here; counts and tells it where it does.</summary>
    /// <param name="opportunity">What the expression is compared with; null where there is nothing to compare.</param>
    public bool TryStrike(string? opportunity)
    {
        lock (_gate)
        {
            if (Removed.IsCancellationRequested || (Settings.Times is { } times && _strikes >= times) || (opportunity is not null && !IsMeant(opportunity)))
                return false;
            if (Settings.Toxicity < 1 && Dice.NextDouble() >= Settings.Toxicity)
                return false;
            _strikes++;
        }
        Modem.Journal.Add(JournalEntryKind.Control, "", $"fault {Id} {Settings.Type} strikes");
        return true;
    }

    /// <summary>A number by chance, 0 to below a limit.</summary>
    public int Roll(int limit)
    {
        lock (_gate)
            return Dice.Next(limit);
    }

    public void Dispose()
    {
        if (Removed.IsCancellationRequested)
            return;
        End();
        _removed.Cancel();
    }

    /// <summary>Refuses settings.</summary>
    protected void Require(bool condition, string otherwise)
    {
        if (!condition)
            throw new FaultSettingsException($"{Settings.Type}: {otherwise}");
    }

    private bool IsMeant(string opportunity)
    {
        try
        {
            return _match?.IsMatch(opportunity) ?? true;
        }
        catch (RegexMatchTimeoutException)
        {
            FaultLog.MatchTooSlow(Modem.Log, Id, Settings.Type, MatchTime.TotalMilliseconds);
            return false;
        }
    }
}
