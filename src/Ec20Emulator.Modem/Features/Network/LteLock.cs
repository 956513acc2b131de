namespace Ec20Emulator.Modem.Features.Network;

/// <summary>The LTE cells the modem keeps to; cells of other technologies are not used meanwhile.</summary>
/// <param name="Channel">EARFCN.</param>
/// <param name="PhysicalId">PCI; null = any.</param>
internal sealed record LteLock(int Channel, int? PhysicalId)
{
    /// <summary>True for a cell that may be used.</summary>
    public bool Allows(Cell cell) =>
        cell.Access is RadioAccess.EUtran && cell.Channel == Channel && (PhysicalId is null || PhysicalId == cell.PhysicalId);
}
