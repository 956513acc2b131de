namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>Power cut while flash is written.</summary>
internal sealed class PowerCutInWrite : LintRule, IPowerRule
{
    public override string Name => "power-cut-in-write";

    public override string Summary => "Power is cut while a file of UFS is open and written";

    public override string Evidence =>
        "Quectel hardware manuals: AT+QPOWD lets the firmware save its data before power goes (M50 3.4.2.2); makers of boards with "
        + "Qualcomm modules report modules that no longer start after it (scribd.com document 525408815)";

    public override string Cure => "Close files, send AT+QPOWD, wait for POWERED DOWN, then cut power";

    public string? PowerCut(LintScene modem) => modem.Files.IsWritingFlash ? "power went while a file of UFS was being written" : null;
}
