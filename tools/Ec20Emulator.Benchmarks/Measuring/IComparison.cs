namespace Ec20Emulator.Benchmarks.Measuring;

/// <summary>Something the modem does and a plain program does beside it. Whatever both need is started before and ended by disposal.</summary>
internal interface IComparison : IAsyncDisposable
{
    /// <summary>What is compared.</summary>
    Quantity Quantity { get; }

    /// <summary>One round with the modem.</summary>
    /// <returns>The figure in the quantity's unit.</returns>
    Task<double> MeasureModemAsync();

    /// <summary>The same round with the plain program.</summary>
    Task<double> MeasureReferenceAsync();
}
