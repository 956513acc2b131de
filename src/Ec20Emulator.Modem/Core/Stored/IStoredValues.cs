namespace Ec20Emulator.Modem.Core.Stored;

/// <summary>The parameters of something that is only stored, as numbers; null where one was left out.</summary>
internal interface IStoredValues
{
    /// <summary>The numbers, in their order.</summary>
    IReadOnlyList<int?> Values { get; }
}
