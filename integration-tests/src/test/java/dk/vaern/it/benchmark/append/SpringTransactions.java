package dk.vaern.it.benchmark.append;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Spring's transactions for Axon, as Axon's own Spring module makes them. */
record SpringTransactions(PlatformTransactionManager platform) implements TransactionManager {

    @Override
    public Transaction startTransaction() {
        TransactionStatus status = platform.getTransaction(new DefaultTransactionDefinition());
        return new Transaction() {
            @Override
            public void commit() {
                platform.commit(status);
            }

            @Override
            public void rollback() {
                platform.rollback(status);
            }
        };
    }
}
