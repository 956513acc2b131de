using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.Modem.Faults;

/// <summary>Faults of a modem: added, listed, removed. Safe for use from any thread.</summary>
public sealed class ModemFaults
{
    /// <summary>Faults at once, at most.</summary>
    public const int Most = 256;

    private readonly FaultPlan _plan;
    private readonly FaultScene _scene;
    private readonly int _seed;
    private readonly Lock _gate = new();
    private int _lastId;

    internal ModemFaults(FaultPlan plan, FaultScene scene, int seed) => (_plan, _scene, _seed) = (plan, scene, seed);

    /// <summary>The kinds there are.</summary>
    public static IReadOnlyCollection<string> Kinds => FaultKinds.Names;

    /// <summary>What a kind needs to know, with its presets.</summary>
    /// <exception cref="FaultSettingsException">There is no such kind.</exception>
    public static IReadOnlyList<FaultField> AttributesOf(string kind) => FaultKinds.AttributesOf(kind);

    /// <summary>The faults that lie on the modem now.</summary>
    public IReadOnlyList<ActiveFault> Active => [.. _plan.All.Select(fault => new ActiveFault(fault, this))];

    /// <summary>Checks that a fault can be set up as asked, without a modem.</summary>
    /// <exception cref="FaultSettingsException">There is no such kind, or a setting is wrong.</exception>
    public static void Check(FaultSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        FaultKinds.Make(FaultSetup.Nowhere(settings)).Dispose();
    }

    /// <summary>Adds a fault; it lies from here on.</summary>
    /// <exception cref="FaultSettingsException">There is no such kind, or a setting is wrong.</exception>
    /// <exception cref="InvalidOperationException">Too many lie already.</exception>
    public ActiveFault Add(FaultSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Fault fault;
        lock (_gate)
        {
            if (_plan.All.Length >= Most)
                throw new InvalidOperationException($"{Most} faults lie on the modem already");
            var seed = settings.Seed ?? unchecked((_seed * 31) + _lastId + 1);
            fault = FaultKinds.Make(new FaultSetup(_lastId + 1, settings, seed, _scene));
            _lastId++;
            _plan.Add(fault);
        }
        _scene.Journal.Note(new FaultDeed(fault.Id, settings, IsRemoved: false));
        FaultLog.Added(_scene.Log, fault.Id, settings.Type, fault.Stream);
        _scene.Journal.Add(JournalEntryKind.Control, "", $"fault {fault.Id} {settings.Type} added");
        fault.Begin();
        return new ActiveFault(fault, this);
    }

    /// <summary>Adds a fault written as JSON.</summary>
    /// <exception cref="FaultSettingsException">It is malformed, there is no such kind, or a setting is wrong.</exception>
    /// <exception cref="InvalidOperationException">Too many lie already.</exception>
    public ActiveFault Add(string json) => Add(FaultSettings.Parse(json));

    /// <summary>Removes all faults.</summary>
    public async Task ResetAsync()
    {
        foreach (var fault in _plan.All)
            await RemoveAsync(fault).ConfigureAwait(false);
    }

    internal Task RemoveAsync(Fault fault)
    {
        if (!_plan.Remove(fault))
            return Task.CompletedTask;
        _scene.Journal.Note(new FaultDeed(fault.Id, fault.Settings, IsRemoved: true));
        fault.Dispose();
        FaultLog.Removed(_scene.Log, fault.Id, fault.Settings.Type, fault.Strikes);
        _scene.Journal.Add(JournalEntryKind.Control, "", $"fault {fault.Id} {fault.Settings.Type} removed");
        return _scene.Mailbox.WhenDrainedAsync();
    }
}
