namespace Ec20Emulator.Scenarios.Actions;

/// <summary>The actions there are.</summary>
public static class ScenarioActions
{
    /// <summary>All of them, by word.</summary>
    public static IReadOnlyDictionary<string, IScenarioAction> All { get; } =
        new IScenarioAction[]
        {
            new NetworkAction(), new SimAction(), new PowerAction(), new UrcAction(), new ClockAction(), new LinesAction(), new CallAction(),
            new UssdAction(), new SmsAction(),
        }
            .ToDictionary(action => action.Word, StringComparer.Ordinal);
}
