package org.alongside.safeguarding.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConcernRecords extends Repository<Concern, ConcernId> {
    Concern saveAndFlush(Concern concern);

    Optional<Concern> findById(ConcernId id);

    Optional<Concern> findByIdempotencyKey(UUID key);

    @Query("select c from Concern c where c.sender.value = :sender order by c.raisedAt desc, c.reference")
    List<Concern> of(UUID sender, Limit most);

    @Query("select c from Concern c where c.sender.value = :sender and c.reference = :reference")
    Optional<Concern> of(UUID sender, String reference);
}
